"""The files of banks to start from, as YAML with marks such as `@id@`; `maturity.saving.starter` fills them in."""
