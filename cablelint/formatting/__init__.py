"""The steps in which a cable is laid out: each looks at the parsed cable and says which edits bring it into form."""
