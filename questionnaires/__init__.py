"""The banks that ship. This file makes the folder installable, so that every kind of install finds them."""
