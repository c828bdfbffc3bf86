package org.aiolang.repl;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module may use which, and which libraries belong to one package alone. */
@AnalyzeClasses(packages = "org.aiolang", importOptions = ImportOption.DoNotIncludeTests.class)
final class ModulesTest {
  private static final String GRAMMAR = "org.aiolang.grammar..";
  private static final String INTERPRETER = "org.aiolang.interpreter..";
  private static final String STDLIB = "org.aiolang.stdlib..";
  private static final String REPL = "org.aiolang.repl..";

  private ModulesTest() {}

  @ArchTest static final ArchRule grammarStandsAlone = forbid(GRAMMAR, INTERPRETER, STDLIB, REPL);

  @ArchTest static final ArchRule interpreterUsesGrammarOnly = forbid(INTERPRETER, STDLIB, REPL);

  @ArchTest static final ArchRule stdlibUsesNoPrompt = forbid(STDLIB, REPL);

  @ArchTest
  static final ArchRule theParserGeneratorStaysInTheParser =
      confine("org.antlr..", "org.aiolang.grammar.parse..");

  /**
   * Keeps the terminal library, which takes long to load, out of what runs a script: {@link Main}
   * and all beside it may start the prompt, but not touch what the prompt is made of.
   */
  @ArchTest
  static final ArchRule theTerminalLibraryStaysInTheTerminal =
      confine("org.jline..", "org.aiolang.repl.terminal..");

  @ArchTest
  static final ArchRule optionsAreParsedByTheCommandOnly =
      confine("org.apache.commons.cli..", REPL);

  private static ArchRule forbid(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(resideInAnyPackage(to))
        .allowEmptyShould(true);
  }

  private static ArchRule confine(String library, String owner) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }
}
