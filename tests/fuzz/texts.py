"""What nobody should write into a file, and somebody will."""

HTML = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)", '" onfocus="alert(1)', "</script>", "</title>", "<!-- a", "-->",
    "&lt;b&gt;", "&#60;script&#62;", "&amp;lt;", "&#0;", "]]>", "<b", "a < b > c", "&", "<a/b>",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<style>*{}</style>", "<?php 1 ?>", "</p><p>",
)  # fmt: skip
TEMPLATE = (
    "{{ 7*191 }}", "{% for x in y %}", "{# a #}", "<%# a #%>", "{number}", "{}", "{0.__class__}",
    "%s %(x)s %", "$HOME", "`id`", "{", "}}", "${7*191}", "{{", "{% endblock %}",
)  # fmt: skip
MARKDOWN = (
    "[a](javascript:alert(1))", "![a](https://a.example/a.png)", "](a)", "[a]: https://a.example",
    "**b", "| a | b |", "|---|---|", "# One", "---", "***", "1. a", "<https://a.example>",
    "https://a.example/a_b_c", "[a](page:nowhere)", "[a](page:home)", "[a](#nowhere)", "~~a~~",
    '[a](https://a.example/"onclick=)', "[^1]", "\\", "```", "{: .a }", "[a](data:text/html,a)",
    "[a](page:indicator/burglary)", "[a](//a.example)", "[a](https://a.example 'b')", "[a](a b)",
    "[a](https://a.example/\\)b)", "[![a](b)](c)", "[]()", "[ ](https://a.example)", "> > > a",
    "- - - a", "[a][b]", "<a@b.example>", "a\\", "![", "[[[[[[[[", "* * *", "&copy;", "__a__",
    "[a](page:glossary)[b](page:glossary)", "[a](https://[)", "[a](https://a.example:b/)",
    "[a](https://%)", "[a](HTTPS://A.EXAMPLE)", "=", "===", "+++",
)  # fmt: skip
FORMULAS = ("=1+1", "+1", "-a", "@SUM(A1)", "\t=1", "|a", "=HYPERLINK(A1)", "'=1", "-1")
SIGNS = (
    "\u202eabc", "a\u200bb", "a" + "\u0301" * 60, "👩‍👩‍👧", "🇬🇧", "ǅ", "İ", "ß", "a\u2028b", "a\u0085b",
    "\u00a0", "\ufeff", "\ufffe", "\uffff", "\U0010ffff", "٣", "½", "²", "Ⅷ", "漢字", "ﷺ", "\ue000",
    "a\x0bb", "a\x0cb", "\x1b[31m", "\x7f", "a\x1cb", "\u2066a", "…", "“a”", "\u3000", "é", "e\u0301",
    "a\rb", "a\u2029b", "\U000e0041", "a\u00adb", "\u061c", "\u180e", "\u2060", "\u115f",
)  # fmt: skip
SIZES = (
    "x" * 5000, "word " * 1500, "9" * 400, "é" * 3000, "a-" * 800, "(" * 900, "Aa. " * 400,
    "[" * 2000, "*a " * 700, "<" * 700, "&" * 700, "a" * 260,
)  # fmt: skip
WORDS = (
    "no", "~", "null", "true", "false", "0123", "1e5", ".inf", "!!x", "&a", "*a", "TODO", "TODO: a",
    "", " ", ".", "..", "/", "../../a", "-", "''", '"', "__proto__", "constructor", "toString",
    "CON", "nul", "index", "a: b", "a #b", "a,b", 'a"b', "<<", "=", "?", "%", "@", "a\nb", "a\n\nb",
    "percentage of the number", "n/a", "N/A", "nan", "None", "home", "x" * 61, "ﬁ", "0.5", "a\tb",
    "Ask 0116 496 0000", "a@b.example", "utilise", "LAA", "SIP", "PSA", "404", "data",
)  # fmt: skip
TEXTS = (*HTML, *TEMPLATE, *MARKDOWN, *FORMULAS, *SIGNS, *SIZES, *WORDS)
NUMBERS = (
    "0", "-0", "00", "1.", ".5", "1e3", "1E400", "-1E400", "nan", "inf", "-1", "9" * 18, "9" * 19,
    "0.0000000000000001", "-0.0", "١٢", "1,200", "£3m", "12%", "+1", " 5", "5 ", "1_000", "0x10",
    "1/3", "-", "100", "100.01", "5", "10", "1", "2.5", "-99999999999999999", "0.1", "12.345678",
    "240", "200", "38.55", "10000000", "²", "1 000", "1\u00a0000", "--1", "3", "7", "6", "1.00",
)  # fmt: skip
PERIODS = (
    "0001/02", "0000/01", "9999/00", "1999/00", "2099/00 Q4", "1899/00", "at 31 Feb 2006",
    "12 months to Dec 9999", "12 months to Jan 0001", "2006-07", "Dec 0000", "2008 to 2006",
    "2004 to 2006", "2024/25 Q5", "2024/25 Q3", "2024/25", "2025/26", "2024/25 Q2", "2024/25 Q4",
    "2023/24 Q3", "2024", "Dec 2024", "at 31 Dec 2024", "12 months to Dec 2024", "2024/25 Q0",
    "2024/24", "2024/26", "at 1 Jan 1900", "at 31 Dec 9999", "9999", "0000", "1 to 2", "2024/25  Q3",
    "1000 to 9999", "2025-02-01", "0001-01-01", "9999-12-31", "2024-02-30", "1900-01-01",
    "2099-12-31", "31/12/2024", "12 months to Dec 1900", "2199/00", "2024 to 2024", "at 30 Jun 2024",
    "2024/25 q3", "Sept 2024", "at 29 Feb 2023", "1999/00 Q4", "2022/23 Q4", "March 2025",
)  # fmt: skip
PIECES = (
    b"\x00", b"\xff", b'"', b"\n", b",", b": ", b"- ", b"{", b"[", b"&a ", b"*a", b"!!x ", b"|",
    b"#", b"---\n", b"=", b"\xc2\xa3", b"0" * 40, b"\t", b"<b>", b"](x)", b"%", b"no", b"'",
    b"2006-07", b"", b"\r", b"\r\n", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xe2\x80\xae", b"\x1a",
    b"\xef\xbb\xbf", b"<<: *a\n", b"? ", b">-\n", b"%YAML 1.1\n", b"...\n", b"!!python/object:a ",
    b"!!binary aa", b"\x1b]0;a\x07", b"<<<<<<< a\n", b"\xc0\x80", b"\xe2\x80\xa8", b"\x0c", b"\\",
)  # fmt: skip
"""Put into the bytes of a file of any kind."""
