"""What numbers, units, money and dates say: grammars over text, no pipeline."""
