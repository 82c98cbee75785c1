"""Lets `python -m maturity` stand for the `maturity` command."""

from maturity.cli.start import main

if __name__ == "__main__":
    main()
