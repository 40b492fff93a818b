"""The register of certificates on the screen."""
