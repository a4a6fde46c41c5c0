"""Log-ins, roles, the audit log."""
