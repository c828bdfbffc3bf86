package org.aiolang.grammar.syntax;

/** How strongly the parts of an expression hold together, weakest first. */
enum Precedence {
  WALRUS,
  YIELD,
  TUPLE,
  TEST,
  OR,
  AND,
  NOT,
  COMPARE,
  BIT_OR,
  BIT_XOR,
  BIT_AND,
  SHIFT,
  SUM,
  TERM,
  SIGN,
  POWER,
  AWAIT,
  ATOM;

  Precedence next() {
    return this == ATOM ? ATOM : values()[ordinal() + 1];
  }

  static Precedence of(Expr expression) {
    return switch (expression) {
      case Expr.Yield e -> YIELD;
      case Expr.YieldFrom e -> YIELD;
      case Expr.TupleDisplay e -> e.elements().isEmpty() ? ATOM : TUPLE;
      case Expr.Walrus e -> WALRUS;
      case Expr.Conditional e -> TEST;
      case Expr.Lambda e -> TEST;
      case Expr.Logical e ->
          switch (e.operator()) {
            case OR -> OR;
            case AND -> AND;
          };
      case Expr.Unary e ->
          switch (e.operator()) {
            case NOT -> NOT;
            case NEGATE, PLUS, INVERT -> SIGN;
          };
      case Expr.Compare e -> COMPARE;
      case Expr.Binary e -> of(e.operator());
      case Expr.Await e -> AWAIT;
      // A star stands only where nothing stronger is asked for.
      case Expr.Starred e -> ATOM;
      case Expr.Slice e -> ATOM;
      case Expr.Name e -> ATOM;
      case Expr.IntLiteral e -> ATOM;
      case Expr.FloatLiteral e -> ATOM;
      case Expr.ImaginaryLiteral e -> ATOM;
      case Expr.StringLiteral e -> ATOM;
      case Expr.BytesLiteral e -> ATOM;
      case Expr.BooleanLiteral e -> ATOM;
      case Expr.NoneLiteral e -> ATOM;
      case Expr.EllipsisLiteral e -> ATOM;
      case Expr.FString e -> ATOM;
      case Expr.Call e -> ATOM;
      case Expr.Attribute e -> ATOM;
      case Expr.Subscript e -> ATOM;
      case Expr.ListDisplay e -> ATOM;
      case Expr.SetDisplay e -> ATOM;
      case Expr.DictDisplay e -> ATOM;
      case Expr.ListComprehension e -> ATOM;
      case Expr.SetComprehension e -> ATOM;
      case Expr.DictComprehension e -> ATOM;
      case Expr.GeneratorExpression e -> ATOM;
    };
  }

  static Precedence of(BinaryOperator operator) {
    return switch (operator) {
      case BIT_OR -> BIT_OR;
      case BIT_XOR -> BIT_XOR;
      case BIT_AND -> BIT_AND;
      case LEFT_SHIFT, RIGHT_SHIFT -> SHIFT;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, MATRIX_MULTIPLY, DIVIDE, FLOOR_DIVIDE, MODULO -> TERM;
      case POWER -> POWER;
    };
  }
}
