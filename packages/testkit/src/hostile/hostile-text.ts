// What people and attackers write into names, comments and file names. All of it is text: it must come back letter by
// letter, and nothing of it may be run, followed or taken for a formula, a path or a header on the way.

/** One line each, so that names take them too; none begins or ends with white space. */
export const HOSTILE_LINES: readonly string[] = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "\"><iframe src=javascript:alert(1)>", "</textarea><script>alert(1)</script>",
  "[click](javascript:alert(1))", "[click](java\tscript:alert(1))", "[click](&#106;avascript:alert(1))", "![x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:msgbox)", "<a href=\" javascript:alert(1)\">x</a>",
  "${7*7}", "{{constructor.constructor('return 1')()}}", "#{7*7}", "<%= 7*7 %>", "%n%s%x", "{0} {name}",
  "'; drop table task; --", "1' or '1'='1", "100%_\\", "\\", "'", "\"", "`id`", "$(id)", "; id", "-oQueueDirectory=/tmp", "| cat /etc/passwd",
  "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1",
  "../../etc/passwd", "..\\..\\windows\\win.ini", "C:\\autoexec.bat", "file:///etc/passwd", "\\\\host\\share", "CON", "..", ".",
  "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN", "true", "0",
  "שלום (abc) 123", "مرحبا <b>1</b>", "exe.\u202Etxt", "\u2066hidden\u2069", "\u200Bzero\u200Bwidth\u200B!", "e\u0301", "\u00E9", "ß", "İstanbul", "👩‍👩‍👧‍👦", "🇩🇪", "Z̸̡͠algo",
  "a\u0001b", "a\u001B[31mred", "tab\there", "a\u0085next", "a\u2028line", "😀".repeat(50), "]]>", "<!--", "&amp;&lt;", "--boundary", "a:b;c=d", "Content-Type: text/html",
]

/** Of files that somebody uploads. */
export const HOSTILE_FILE_NAMES: readonly string[] = [
  "../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\temp\\a.txt", "...", ".", "..", " ", "a\r\nSet-Cookie: x=1.txt", "a\"; filename=\"b.html", "gpj.\u202Eexe", "a\u0001b.txt", "CON.txt", "x.svg", "x.html", "naïve ü 文.txt", "%2e%2e%2f", "a;b=c.txt", "😀.txt", "-rf",
]
