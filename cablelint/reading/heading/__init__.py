"""Readers of what stands above the first paragraph.

Which line is which element: envelope, fields, kinds, labels. What they say: values, and the readers of one element.
"""
