"""A comparison of dates, one section a file, each yielding blocks; and the same facts as data and as rows."""
