"""How mature is a French public body's digital communication, and what should it do next?"""

__version__ = "0.1.0"
