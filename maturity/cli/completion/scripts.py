"""What each shell runs to complete a command line: it asks `maturity __complete SHELL WORD...`, and shows the answer.

The words are those after `maturity`, up to the one under the cursor, which may be empty. The first line of the answer
is `files` where a file may stand there too, else `none`; each line after it is a value, a tab and what it means. No
answer is ever evaluated by the shell.
"""

from __future__ import annotations

_BASH = r"""# maturity: completion for bash
_maturity() {
    local kind value file typed=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    {
        read -r kind
        while IFS=$'\t' read -r value _; do COMPREPLY+=("$value"); done
    } < <("$1" __complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    if [[ $kind != files ]]; then
        compopt +o default 2>/dev/null
        [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    else
        (( ${#COMPREPLY[@]} )) || compopt +o default 2>/dev/null
        compopt -o filenames 2>/dev/null
        while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -X '*.lock' -- "$typed")
    fi
    return 0
}
complete -o default -F _maturity maturity
"""

_ZSH = r"""#compdef maturity
# maturity: completion for zsh
_maturity() {
    local kind line value ret=1
    local -a lines values unfinished
    lines=("${(@f)$("${(Q)words[1]}" __complete zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    kind=$lines[1]
    for line in "${(@)lines[2,-1]}"; do
        value="${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}"
        if [[ ${line%%$'\t'*} == *= ]]; then unfinished+=("$value"); else values+=("$value"); fi
    done
    (( $#values )) && _describe -V maturity values && ret=0
    (( $#unfinished )) && _describe -V maturity unfinished -S '' && ret=0
    [[ $kind == files ]] && _files -F '(*.lock)' && ret=0
    return ret
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
compdef _maturity maturity
"""

_FISH = r"""# maturity: completion for fish
function __maturity_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command $words[1] __complete fish $words[2..-1] "$current" 2>/dev/null)
    for line in $lines[2..-1]
        echo $line
    end
    test "$lines[1]" = files; and __fish_complete_path "$current" | string match -rv '\.lock(\t|$)'
end
complete -c maturity -f -k -a '(__maturity_complete)'
"""

_POWERSHELL = r"""# maturity: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName maturity -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $command = $commandAst.CommandElements[0].Extent.Text
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
        # The dot keeps an empty word: older versions drop empty arguments.
        $lines = @(& $command __complete powershell @before "$wordToComplete." 2>$null)
    }
    finally {
        [Console]::OutputEncoding = $encoding
    }
    $lines | Select-Object -Skip 1 | ForEach-Object {
        $value, $meaning = $_ -split "`t", 2
        if (-not $meaning) { $meaning = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
    }
}
"""

SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}
"""The script of each shell, by the name that a user gives it."""
