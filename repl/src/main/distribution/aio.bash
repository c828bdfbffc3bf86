# aio's arguments for bash: put this into ~/.bashrc
#   eval "$(aio completions bash)"
_aio() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  case $before in
    completions) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return ;;
    -c|-m) return ;;
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W '-c -m -i --virtual-time --slow-ms --no-cache --force-unwinding -V --version -h --help' -- "$word")) ;;
    *)
      compopt -o filenames
      COMPREPLY=($(compgen -f -X '!*.@(aio|py)' -- "$word") $(compgen -d -- "$word"))
      if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY+=($(compgen -W 'repl check completions install' -- "$word"))
      fi
      ;;
  esac
}
complete -F _aio aio
