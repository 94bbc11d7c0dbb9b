"""The small languages of the field, text to values and back: dates, references, names."""
