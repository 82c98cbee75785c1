"""Results to text, data and pages: sections and documents yield blocks, which writers print in their own form.

Every format is listed in `maturity.render.formats`. Nothing here reads a file or ends the program.
"""
