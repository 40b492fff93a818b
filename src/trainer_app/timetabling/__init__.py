"""Plans of sessions, searched for by OR-tools CP-SAT in a process of its own."""
