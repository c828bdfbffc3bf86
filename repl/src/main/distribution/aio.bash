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
    -*) COMPREPLY=($(compgen -W '-c -m -i --virtual-time --slow-ms --progress --worker-memory --no-cache --force-unwinding -V --version -h --help' -- "$word")) ;;
    *)
      compopt -o filenames
      COMPREPLY=($(compgen -f -X '!*.@(aio|py)' -- "$word") $(compgen -d -- "$word"))
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY+=($(compgen -W 'repl check fmt test completions install' -- "$word"))
      fi
      ;;
  esac
}
complete -F _aio aio
