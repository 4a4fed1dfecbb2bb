"""The kinds of marking errors that agencies report, and the rules that find them.

32 CFR 2001.60 asks each agency to inspect its classified documents and to report what is wrong with their markings. The
kinds are the markings that 32 CFR 2001.20-24 asks for.
"""

KINDS = {
    "classification authority (32 CFR 2001.21(a)-(b))": frozenset({"CLS009", "CLS019"}),
    "reason for classification (32 CFR 2001.21(a)(3))": frozenset({"CLS010"}),
    "date or duration (32 CFR 2001.21(a)(4))": frozenset({"CLS006", "CLS007", "CLS008", "CLS018"}),
    "overall marking (32 CFR 2001.21(b))": frozenset({"CLS001", "CLS003", "CLS005", "CLS020"}),
    "marking above the overall one (32 CFR 2001.21(b))": frozenset({"CLS002"}),
    "portion marking (32 CFR 2001.21(c))": frozenset({"CLS004", "CLS014", "CLS015", "CLS016", "CLS021", "CLS022"}),
    "subject marking (32 CFR 2001.21(c))": frozenset({"HDG010"}),
    "control markings (32 CFR 2001.24)": frozenset({"CLS011", "CLS012", "CLS013", "CLS017"}),
}
"""Codes of rules by kind; a rule is in one kind at most."""
