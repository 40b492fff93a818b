"""Which key means which mark, on any keyboard: by its letter, else by its place."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

LETTERS = "PLAER"

# The place of a key does not change when a Khmer, Thai, Lao or Burmese layout is chosen.
_WINDOWS_KEYS = {ord(letter): letter for letter in LETTERS}  # virtual keys are the Latin capitals
_LINUX_SCANS = {33: "P", 46: "L", 38: "A", 26: "E", 27: "R"}  # X11 and Wayland: evdev code + 8
_LINUX_DIGITS = {**{9 + digit: digit for digit in range(1, 10)}, 19: 0}
_NATIVE_DIGITS = "០១២៣៤៥៦៧៨៩", "๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙", "၀၁၂၃၄၅၆၇၈၉"


def letter_of_key(event: QKeyEvent) -> str:
    """P, L, A, E or R, or nothing."""
    text = event.text().upper()
    if text in set(LETTERS):
        return text
    key = event.key()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        letter = chr(key)
        return letter if letter in LETTERS else ""
    if text.isascii() and text.isalnum():
        return ""  # a Latin layout: the letter it prints is the letter that is meant
    if sys.platform == "win32":
        return _WINDOWS_KEYS.get(event.nativeVirtualKey(), "")
    return _LINUX_SCANS.get(event.nativeScanCode(), "")


def digit_of_key(event: QKeyEvent) -> int | None:
    """0 to 9, in any script's digits, or by the place of the key in the upper row."""
    text = event.text()
    if len(text) == 1:
        if text.isascii() and text.isdigit():
            return int(text)
        for digits in _NATIVE_DIGITS:
            if text in digits:
                return digits.index(text)
        if text.isascii() and text.isprintable():
            return None
    if sys.platform == "win32":
        key = event.nativeVirtualKey()
        return key - ord("0") if ord("0") <= key <= ord("9") else None
    return _LINUX_DIGITS.get(event.nativeScanCode())
