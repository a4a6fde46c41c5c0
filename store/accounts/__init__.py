"""Staff who log in: passwords, second factors, sessions, invitations."""
