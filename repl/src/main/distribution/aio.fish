# aio's arguments for fish: put this into ~/.config/fish/config.fish
#   aio completions fish | source
complete -c aio -f
complete -c aio -n __fish_use_subcommand -a 'repl check fmt test completions install'
complete -c aio -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'
complete -c aio -n '__fish_seen_subcommand_from check' -a '--json --rules --help'
complete -c aio -n '__fish_seen_subcommand_from fmt' -a '--check --diff --help'
complete -c aio -n '__fish_seen_subcommand_from test' -a '-k -v -f --help'
complete -c aio -n 'not __fish_seen_subcommand_from completions' -a '-c -m -i --virtual-time --slow-ms --progress --worker-memory --no-cache --force-unwinding -V --version -h --help'
complete -c aio -n 'not __fish_seen_subcommand_from completions' -k -a '(__fish_complete_suffix .aio)'
