"""Tables of what is fixed outside: TAGS, stations, captions, executive orders."""
