"""Engines that are not ours: pandoc and citeproc-js, each with the same styles and items."""
