package org.aiolang.stdlib.text;

import org.aiolang.interpreter.builtin.ModuleBuilder;
import org.aiolang.interpreter.value.FieldFormat;
import org.aiolang.interpreter.value.ModuleValue;

/** The module {@code _string}: what {@code string.Formatter} needs to read templates. */
public final class FormatterModule {
  private FormatterModule() {}

  /** Builds the module. */
  public static ModuleValue build() {
    return new ModuleBuilder("_string", "What string.Formatter reads templates with.")
        .function(
            "formatter_parser(string, /)",
            "Parse the argument as a format string.",
            template -> FieldFormat.parse(PatternValue.text(template)))
        .function(
            "formatter_field_name_split(string, /)",
            "Split the argument as a field name.",
            name -> FieldFormat.split(PatternValue.text(name)))
        .build();
  }
}
