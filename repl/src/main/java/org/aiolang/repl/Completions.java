package org.aiolang.repl;

/** What makes a shell complete the command's arguments. */
final class Completions {
  private static final String BASH =
      """
      # aio's arguments for bash: put this into ~/.bashrc
      #   eval "$(aio completions bash)"
      _aio() {
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        case $before in
          completions) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return ;;
          -c|-m) return ;;
        esac
        case "${COMP_WORDS[1]} $word" in
          "check -"*) COMPREPLY=($(compgen -W '--json --rules --help' -- "$word")); return ;;
          "fmt -"*) COMPREPLY=($(compgen -W '--check --diff --help' -- "$word")); return ;;
          "test -"*) COMPREPLY=($(compgen -W '-k -v -f --help' -- "$word")); return ;;
        esac
        case $word in
          -*) COMPREPLY=($(compgen -W '@options@' -- "$word")) ;;
          *)
            compopt -o filenames
            COMPREPLY=($(compgen -f -X '!*.@(aio|py)' -- "$word") $(compgen -d -- "$word"))
            if [ "$COMP_CWORD" -eq 1 ]; then
              COMPREPLY+=($(compgen -W '@commands@' -- "$word"))
            fi
            ;;
        esac
      }
      complete -F _aio aio
      """;

  private static final String ZSH =
      """
      #compdef aio
      # aio's arguments for zsh: put this into ~/.zshrc
      #   eval "$(aio completions zsh)"
      _aio() {
        if [[ ${words[2]} == completions ]]; then
          compadd bash zsh fish
        elif [[ ${words[2]} == check && $PREFIX == -* ]]; then
          compadd -- --json --rules --help
        elif [[ ${words[2]} == fmt && $PREFIX == -* ]]; then
          compadd -- --check --diff --help
        elif [[ ${words[2]} == test && $PREFIX == -* ]]; then
          compadd -- -k -v -f --help
        elif [[ $PREFIX == -* ]]; then
          compadd -- @options@
        else
          (( CURRENT == 2 )) && compadd @commands@
          _files -g '*.(aio|py)(-.)'
        fi
      }
      # As a file of a folder in fpath this is the function; otherwise it is still to be named.
      if [[ ${funcstack[1]} == _aio ]]; then _aio "$@"; else compdef _aio aio; fi
      """;

  private static final String FISH =
      """
      # aio's arguments for fish: put this into ~/.config/fish/config.fish
      #   aio completions fish | source
      complete -c aio -f
      complete -c aio -n __fish_use_subcommand -a '@commands@'
      complete -c aio -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'
      complete -c aio -n '__fish_seen_subcommand_from check' -a '--json --rules --help'
      complete -c aio -n '__fish_seen_subcommand_from fmt' -a '--check --diff --help'
      complete -c aio -n '__fish_seen_subcommand_from test' -a '-k -v -f --help'
      complete -c aio -n 'not __fish_seen_subcommand_from completions' -a '@options@'
      complete -c aio -n 'not __fish_seen_subcommand_from completions' -k -a '(__fish_complete_suffix .aio)'
      """;

  private Completions() {}

  /**
   * A shell's script, or null for one that aio does not know.
   *
   * @param options the command's options, with blanks between them
   * @param commands its subcommands
   */
  static String of(String shell, String options, String commands) {
    String text =
        switch (shell) {
          case "bash" -> BASH;
          case "zsh" -> ZSH;
          case "fish" -> FISH;
          default -> null;
        };
    return text == null ? null : text.replace("@options@", options).replace("@commands@", commands);
  }
}
