package org.aiolang.interpreter;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package of the grammar and of the interpreter must not know of the others. */
@AnalyzeClasses(
    packages = {"org.aiolang.grammar", "org.aiolang.interpreter"},
    importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
  private static final String SOURCE = "org.aiolang.grammar.source..";
  private static final String SYNTAX = "org.aiolang.grammar.syntax..";
  private static final String PARSE = "org.aiolang.grammar.parse..";
  private static final String BINARY = "org.aiolang.grammar.binary..";
  private static final String CACHE = "org.aiolang.interpreter.cache..";
  private static final String RESOLVE = "org.aiolang.interpreter.resolve..";
  private static final String CHECK = "org.aiolang.interpreter.check..";
  private static final String LOWER = "org.aiolang.interpreter.lower..";
  private static final String EXEC = "org.aiolang.interpreter.exec..";
  private static final String VALUE = "org.aiolang.interpreter.value..";
  private static final String ERROR = "org.aiolang.interpreter.error..";
  private static final String BUILTIN = "org.aiolang.interpreter.builtin..";
  private static final String LOOP = "org.aiolang.interpreter.loop..";
  private static final String POOL = "org.aiolang.interpreter.pool..";

  /** The class by which other threads hand work to the event loop, and what is nested in it. */
  private static final String DOOR = "org\\.aiolang\\.interpreter\\.loop\\.Door(\\$.*)?";

  /** The one class that may know every stage, with what is nested in it. */
  private static final String ENGINE = "org\\.aiolang\\.interpreter\\.Engine(\\$.*)?";

  private LayersTest() {}

  @ArchTest
  static final ArchRule grammarKnowsNoInterpreter =
      forbid("org.aiolang.grammar..", "org.aiolang.interpreter..");

  @ArchTest static final ArchRule sourcesKnowNoSyntax = forbid(SOURCE, SYNTAX, PARSE);

  @ArchTest static final ArchRule syntaxKnowsNoParser = forbid(SYNTAX, PARSE, BINARY);

  @ArchTest static final ArchRule bytesOfTreesKnowNoParser = forbid(BINARY, PARSE);

  @ArchTest
  static final ArchRule theCacheKnowsNoStages =
      forbid(CACHE, PARSE, RESOLVE, LOWER, EXEC, VALUE, LOOP, POOL);

  @ArchTest
  static final ArchRule onlyTheParserKnowsItsGenerator =
      noClasses()
          .that()
          .resideOutsideOfPackage(PARSE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..")
          .allowEmptyShould(true);

  @ArchTest static final ArchRule resolvingRunsNothing = forbid(RESOLVE, LOWER, EXEC, LOOP, POOL);

  @ArchTest
  static final ArchRule checkingRunsNothing = forbid(CHECK, LOWER, EXEC, VALUE, LOOP, POOL);

  @ArchTest static final ArchRule nodesKnowNoSyntax = forbid(EXEC, SYNTAX, PARSE, RESOLVE, LOWER);

  @ArchTest
  static final ArchRule onlyLoweringBridgesSyntaxAndNodes =
      noClasses()
          .that()
          .resideOutsideOfPackage(LOWER)
          .and(not(nameMatching(ENGINE)))
          .and(dependOnAny(SYNTAX, PARSE))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(EXEC)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule valuesKnowNoStages =
      forbid(VALUE, SYNTAX, PARSE, RESOLVE, LOWER, EXEC, LOOP, POOL);

  @ArchTest
  static final ArchRule errorsKnowNoStages =
      forbid(ERROR, SYNTAX, PARSE, RESOLVE, LOWER, EXEC, LOOP, POOL);

  @ArchTest
  static final ArchRule builtinsKnowNoStages =
      forbid(BUILTIN, SYNTAX, PARSE, RESOLVE, LOWER, EXEC, LOOP, POOL);

  @ArchTest
  static final ArchRule theLoopKnowsNoSyntaxAndNoNodes =
      forbid(LOOP, SYNTAX, PARSE, RESOLVE, LOWER, EXEC, POOL);

  @ArchTest
  static final ArchRule thePoolKnowsNoSyntaxAndNoNodes =
      forbid(POOL, SYNTAX, PARSE, RESOLVE, LOWER, EXEC);

  @ArchTest
  static final ArchRule thePoolReachesTheLoopOnlyByItsDoor =
      noClasses()
          .that()
          .resideInAPackage(POOL)
          .should()
          .dependOnClassesThat(resideInAPackage(LOOP).and(not(nameMatching(DOOR))))
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaClass> dependOnAny(String... packages) {
    DescribedPredicate<JavaClass> wanted = resideInAnyPackage(packages);
    return describe(
        "depend on " + String.join(" or ", packages),
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> wanted.test(dependency.getTargetClass())));
  }

  private static ArchRule forbid(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(resideInAnyPackage(to))
        .allowEmptyShould(true);
  }
}
