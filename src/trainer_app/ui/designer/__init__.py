"""The certificate designer: what stands where on a sheet of paper, laid out by hand and by keys."""
