"""Assignments: searched, edited, shared by links, and told to those who follow."""
