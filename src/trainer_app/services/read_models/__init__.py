"""What screens and papers see: frozen rows, and the questions that fetch them."""
