/*
 * The grammar of aio, which is Python 3.13's.
 *
 * Two things keep it fast and its messages good. It is a little wider than the language: a list of
 * parameters, arguments or targets is read as a list and the tree builder says in plain words what
 * may not stand there. And almost every decision needs one token: what looks alike begins alike
 * (`x`, `x = 1` and `x: int` are one alternative with a tail).
 */
parser grammar AioParser;

options {
  tokenVocab = AioLexer;
  superClass = DepthLimitedParser;
}

// Entry points

file : statement* EOF;

expressionInput : expression (',' expression)* ','? NEWLINE* EOF;

// Statements

statement
  : simpleStatement (';' simpleStatement)* ';'? NEWLINE               # simpleStatementLine
  | 'if' namedExpression ':' block elifClause* elseClause?            # ifStatement
  | 'while' namedExpression ':' block elseClause?                     # whileStatement
  | 'try' ':' block exceptClause* elseClause? finallyClause?          # tryStatement
  | MATCH starNamedExpressions ':' NEWLINE INDENT caseClause+ DEDENT  # matchStatement
  | asyncable                                                         # plainStatement
  | ASYNC asyncable                                                   # asyncStatement
  | classDefinition                                                   # classStatement
  | decorator+ (classDefinition | ASYNC? functionDefinition)          # decoratedStatement
  ;

asyncable
  : functionDefinition                                                # function
  | 'for' targets 'in' starExpressions ':' block elseClause?          # forStatement
  | 'with' withItem (',' withItem)* ':' block                         # withStatement
  ;

functionDefinition : 'def' NAME typeParameters? '(' parameters? ')' ('->' expression)? ':' block;

classDefinition : 'class' NAME typeParameters? ('(' arguments? ')')? ':' block;

typeParameters : '[' (typeParameter (',' typeParameter)* ','?)? ']';

typeParameter
  : '**'? NAME (':' expression)? ('=' expression)?                    # plainTypeParameter
  | '*' NAME (':' expression)? ('=' starExpression)?                  # starTypeParameter
  ;

decorator : '@' namedExpression NEWLINE;

elifClause : 'elif' namedExpression ':' block;

elseClause : 'else' ':' block;

exceptClause : 'except' '*'? (expression (',' expression)* ('as' NAME)?)? ':' block;

finallyClause : 'finally' ':' block;

withItem : expression ('as' target)?;

caseClause : CASE openPattern ('if' namedExpression)? ':' block;

block
  : NEWLINE INDENT statement+ DEDENT                                  # indentedBlock
  | simpleStatement (';' simpleStatement)* ';'? NEWLINE               # inlineBlock
  ;

simpleStatement
  : value assignment?                                                 # expressionStatement
  | 'return' starExpressions?                                         # returnStatement
  | 'raise' (expression ('from' expression)?)?                        # raiseStatement
  | 'assert' expression (',' expression)?                             # assertStatement
  | 'del' starExpressions                                             # deleteStatement
  | 'pass'                                                            # passStatement
  | 'break'                                                           # breakStatement
  | 'continue'                                                        # continueStatement
  | 'global' NAME (',' NAME)*                                         # globalStatement
  | 'nonlocal' NAME (',' NAME)*                                       # nonlocalStatement
  | 'import' moduleAlias (',' moduleAlias)*                           # importStatement
  | 'from' ('.' | '...')* dottedName? 'import' importedNames          # importFromStatement
  | TYPE NAME typeParameters? '=' expression                          # typeAliasStatement
  ;

assignment
  : ('=' value)+                                                      # plainAssignment
  | augmentation value                                                # augmentedAssignment
  | ':' expression ('=' value)?                                       # annotatedAssignment
  ;

augmentation
  : '+=' | '-=' | '*=' | '@=' | '/=' | '//=' | '%=' | '**='
  | '<<=' | '>>=' | '&=' | '^=' | '|='
  ;

value
  : starExpressions                                                   # plainValue
  | yieldExpression                                                   # yieldValue
  ;

yieldExpression : 'yield' ('from' expression | starExpressions)?;

moduleAlias : dottedName ('as' NAME)?;

dottedName : NAME ('.' NAME)*;

importedNames
  : '*'                                                               # importEverything
  | '(' importAlias (',' importAlias)* ','? ')'                       # importInParentheses
  | importAlias (',' importAlias)*                                    # importPlainly
  ;

importAlias : NAME ('as' NAME)?;

// Parameters and arguments: the builder checks their order

parameters : parameter (',' parameter)* ','?;

parameter
  : NAME (':' expression)? ('=' expression)?                          # plainParameter
  | '*' (NAME (':' starExpression)?)?                                 # starParameter
  | '**' NAME (':' expression)?                                       # doubleStarParameter
  | '/'                                                               # slashParameter
  ;

lambdaParameters : lambdaParameter (',' lambdaParameter)* ','?;

lambdaParameter
  : NAME ('=' expression)?                                            # plainLambdaParameter
  | '*' NAME?                                                         # starLambdaParameter
  | '**' NAME                                                         # doubleStarLambdaParameter
  | '/'                                                               # slashLambdaParameter
  ;

arguments : argument (',' argument)* ','?;

argument
  : expression (':=' expression | '=' expression | clause+)?          # plainArgument
  | '*' expression                                                    # starArgument
  | '**' expression                                                   # doubleStarArgument
  ;

// Expressions

starExpressions : starExpression (',' starExpression)* ','?;

starExpression
  : expression                                                        # unstarred
  | '*' operation                                                     # starred
  ;

starNamedExpressions : starNamedExpression (',' starNamedExpression)* ','?;

starNamedExpression
  : namedExpression                                                   # unstarredNamed
  | '*' operation                                                     # starredNamed
  ;

namedExpression : expression (':=' expression)?;

expression
  : operation ('if' operation 'else' expression)?                     # conditional
  | 'lambda' lambdaParameters? ':' expression                         # lambda
  ;

/*
 * Everything with operators, strongest first. A prefix operator is accepted wherever an operand
 * may stand, so `1 + not x` gets through: the builder refuses it.
 */
operation
  : atom                                                              # simple
  | operation trailer                                                 # trailed
  | 'await' operation                                                 # await
  | <assoc = right> operation '**' operation                          # power
  | ('-' | '+' | '~') operation                                       # sign
  | operation ('*' | '@' | '/' | '//' | '%') operation                # multiplication
  | operation ('+' | '-') operation                                   # addition
  | operation ('<<' | '>>') operation                                 # shift
  | operation '&' operation                                           # bitAnd
  | operation '^' operation                                           # bitXor
  | operation '|' operation                                           # bitOr
  | operation comparator operation                                    # comparison
  | 'not' operation                                                   # negation
  | operation 'and' operation                                         # conjunction
  | operation 'or' operation                                          # disjunction
  ;

comparator
  : '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not' 'in' | 'is' 'not'?
  ;

trailer
  : '.' NAME                                                          # attributeTrailer
  | '(' arguments? ')'                                                # callTrailer
  | '[' subscripts ']'                                                # subscriptTrailer
  ;

subscripts : subscript (',' subscript)* ','?;

subscript
  : namedExpression (':' sliceRest)?                                  # lowerSubscript
  | ':' sliceRest                                                     # openSubscript
  | '*' operation                                                     # starSubscript
  ;

sliceRest : upper = expression? (':' step = expression?)?;

atom
  : NAME                                                              # name
  | NUMBER                                                            # number
  | (STRING | fstring)+                                               # strings
  | 'None'                                                            # none
  | 'True'                                                            # true
  | 'False'                                                           # false
  | '...'                                                             # ellipsis
  | '(' (yieldExpression | parenthesised)? ')'                        # parentheses
  | '[' (starNamedExpression (clause+ | (',' starNamedExpression)* ','?))? ']'  # brackets
  | '{' (braced (clause+ | (',' braced)* ','?))? '}'                  # braces
  ;

parenthesised : parenthesisedItem (clause+ | (',' parenthesisedItem)* ','?);

// `as` belongs to `with (a as b, c as d):` alone; the builder refuses it elsewhere.
parenthesisedItem : starNamedExpression ('as' target)?;

braced
  : starNamedExpression (':' expression)?                             # bracedItem
  | '**' operation                                                    # bracedMapping
  ;

clause : ASYNC? 'for' targets 'in' operation ('if' operation)*;

targets : starTarget (',' starTarget)* ','?;

starTarget : '*'? target;

target : atom trailer*;

fstring : FSTRING_START fstringPart* FSTRING_END;

fstringPart
  : FSTRING_TEXT                                                      # fstringText
  | '{' value '='? ('!' NAME)? (':' fstringPart*)? '}'                # fstringField
  ;

// Patterns

openPattern : starPattern (',' starPattern)* ','?;

starPattern
  : pattern                                                           # plainPattern
  | '*' NAME                                                          # starredPattern
  ;

pattern : closedPattern ('|' closedPattern)* ('as' target)?;

closedPattern
  : '-'? NUMBER (('+' | '-') NUMBER)?                                 # numberPattern
  | (STRING | fstring)+                                               # stringPattern
  | ('None' | 'True' | 'False')                                       # constantPattern
  | dottedName ('(' (argumentPattern (',' argumentPattern)* ','?)? ')')?  # namePattern
  | '(' openPattern? ')'                                              # parenthesesPattern
  | '[' openPattern? ']'                                              # bracketsPattern
  | '{' (itemPattern (',' itemPattern)* ','?)? '}'                    # mappingPattern
  ;

argumentPattern : (NAME '=')? pattern;

itemPattern
  : keyPattern ':' pattern                                            # keyedPattern
  | '**' NAME                                                         # restPattern
  ;

keyPattern
  : '-'? NUMBER (('+' | '-') NUMBER)?                                 # numberKey
  | (STRING | fstring)+                                               # stringKey
  | ('None' | 'True' | 'False')                                       # constantKey
  | dottedName                                                        # nameKey
  ;
