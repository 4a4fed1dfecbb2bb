"""The page that checks pasted cables, as `cablelint page` opens it: one HTML file, which is built with this package."""
