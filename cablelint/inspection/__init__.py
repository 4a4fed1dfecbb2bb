"""What a collection of cables is like: counts of faults, markings, numbering, TAGS and references over all of them.

- census: the counts, added up cable by cable in memory that does not grow with the collection
- cited_cables: which references lead to a cable of the collection, counted on disk
- marking_errors: the kinds of marking errors that agencies report, and the rules that find them
- record: what is kept of one cable
"""
