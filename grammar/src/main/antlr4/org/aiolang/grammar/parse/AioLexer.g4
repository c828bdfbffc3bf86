/*
 * The words of aio, which are Python's.
 *
 * This lexer knows nothing of lines, blocks or the inside of f-strings: Tokenizer drives it, turns
 * line ends and leading blanks into NEWLINE, INDENT and DEDENT, and scans the text of f-strings
 * itself. Rules here are wide on purpose where a narrow one would only give a poor message: any
 * character beyond ASCII may start a NAME, and Tokenizer says which one may not.
 */
lexer grammar AioLexer;

tokens {
  INDENT,
  DEDENT,
  FSTRING_TEXT,
  FSTRING_END,
  INVALID,
  // Words that are keywords only where they begin a statement: Tokenizer decides.
  MATCH,
  CASE,
  TYPE
}

FALSE : 'False';
NONE : 'None';
TRUE : 'True';
AND : 'and';
AS : 'as';
ASSERT : 'assert';
ASYNC : 'async';
AWAIT : 'await';
BREAK : 'break';
CLASS : 'class';
CONTINUE : 'continue';
DEF : 'def';
DEL : 'del';
ELIF : 'elif';
ELSE : 'else';
EXCEPT : 'except';
FINALLY : 'finally';
FOR : 'for';
FROM : 'from';
GLOBAL : 'global';
IF : 'if';
IMPORT : 'import';
IN : 'in';
IS : 'is';
LAMBDA : 'lambda';
NONLOCAL : 'nonlocal';
NOT : 'not';
OR : 'or';
PASS : 'pass';
RAISE : 'raise';
RETURN : 'return';
TRY : 'try';
WHILE : 'while';
WITH : 'with';
YIELD : 'yield';

OPEN_PAREN : '(';
CLOSE_PAREN : ')';
OPEN_BRACKET : '[';
CLOSE_BRACKET : ']';
OPEN_BRACE : '{';
CLOSE_BRACE : '}';

DOT : '.';
ELLIPSIS : '...';
COMMA : ',';
COLON : ':';
SEMICOLON : ';';
ARROW : '->';
WALRUS : ':=';
ASSIGN : '=';
BANG : '!';

PLUS : '+';
MINUS : '-';
STAR : '*';
AT : '@';
SLASH : '/';
DOUBLE_SLASH : '//';
PERCENT : '%';
DOUBLE_STAR : '**';
LEFT_SHIFT : '<<';
RIGHT_SHIFT : '>>';
AMPERSAND : '&';
CARET : '^';
BAR : '|';
TILDE : '~';

EQUAL : '==';
NOT_EQUAL : '!=';
LESS : '<';
LESS_OR_EQUAL : '<=';
GREATER : '>';
GREATER_OR_EQUAL : '>=';

PLUS_ASSIGN : '+=';
MINUS_ASSIGN : '-=';
STAR_ASSIGN : '*=';
AT_ASSIGN : '@=';
SLASH_ASSIGN : '/=';
DOUBLE_SLASH_ASSIGN : '//=';
PERCENT_ASSIGN : '%=';
DOUBLE_STAR_ASSIGN : '**=';
LEFT_SHIFT_ASSIGN : '<<=';
RIGHT_SHIFT_ASSIGN : '>>=';
AMPERSAND_ASSIGN : '&=';
CARET_ASSIGN : '^=';
BAR_ASSIGN : '|=';

// Every number that is well formed; Tokenizer looks at what follows and explains the others.
NUMBER
  : Digits
  | '0' [xX] ('_'? [0-9a-fA-F])+
  | '0' [oO] ('_'? [0-7])+
  | '0' [bB] ('_'? [01])+
  | (Digits '.' Digits? | '.' Digits) Exponent? [jJ]?
  | Digits (Exponent [jJ]? | [jJ])
  ;

fragment Digits : [0-9] ('_'? [0-9])*;
fragment Exponent : [eE] [+-]? Digits;

NAME : [a-zA-Z_\u0080-\u{10FFFF}] [a-zA-Z0-9_\u0080-\u{10FFFF}]*;

STRING : StringPrefix? (Short | Long);

// Longest match wins, so these two are chosen only where the closing quotes are missing.
UNCLOSED_STRING
  : StringPrefix? ('\'' SingleChar* | '"' DoubleChar*)
  ;
UNCLOSED_LONG_STRING
  : StringPrefix? ('\'\'\'' LongSingleChar* | '"""' LongDoubleChar*)
  ;

fragment StringPrefix : [rRuUbB] | [bB] [rR] | [rR] [bB];
fragment Short : '\'' SingleChar* '\'' | '"' DoubleChar* '"';
fragment Long : '\'\'\'' LongSingleChar* '\'\'\'' | '"""' LongDoubleChar* '"""';
fragment SingleChar : ~['\\\r\n] | Escape;
fragment DoubleChar : ~["\\\r\n] | Escape;
fragment LongSingleChar : '\'\''? ~['\\] | '\'' ~['\\] | '\'' '\''? Escape | Escape;
fragment LongDoubleChar : '""'? ~["\\] | '"' ~["\\] | '"' '"'? Escape | Escape;
fragment Escape : '\\' ('\r\n' | .);

FSTRING_START : ([fF] [rR]? | [rR] [fF]) ('\'\'\'' | '"""' | '\'' | '"');

NEWLINE : '\r\n' | '\r' | '\n';

BLANKS : [ \t\f]+ -> skip;
COMMENT : '#' ~[\r\n]* -> skip;
LINE_JOIN : '\\' ('\r\n' | '\r' | '\n') -> skip;

STRAY : .;
