/** The text of `--help`. */
export const help = `ctm-accounts-billing serve [options]

Runs the backend kit and a page with the accounts: serve --help says how.

ctm-accounts-billing verify <endpoint> [options]

Checks whether your server answers as the widget needs, and says what to
change. <endpoint> is the URL of the collection, such as
https://host/api/v1/accounts. Without --account, it only reads.

  --header "Name: value"  Sends this header with every request, to the
                          endpoint's origin only. A credential in it is
                          never printed. You can repeat it.
  --account <id>          Also tries changes on this account, then restores
                          it. Shows you the plan and asks first.
  --yes                   Confirms the plan for you. Without a terminal to ask
                          in, you need it.
  --timeout <seconds>     Waits this long for each answer instead of 15.
  --json                  Prints one JSON document instead of the table.
  --help, --version       Prints this, or the version.

ctm-accounts-billing plan <file> --endpoint <url> [options]

Shows what a list of accounts would change, with the hazards, and changes
nothing. <file> has names or ids, one a line, or is an exported CSV file whose
balance_from was edited.

  --to agency|customer    Who is to pay where the list doesn't say.
  --include-danger        Also plans changes after which calls may stop.
  --reason "Why"          Goes with each change whose account takes a reason.
  --out <file>            Writes the plan, with a key for each change.

ctm-accounts-billing apply <plan> --endpoint <url> [options]

Makes the changes of a plan, after it has asked. What it does is written to
<plan>.journal first: if it is ended, run it again, and it sends nothing twice.
An account that someone else has changed since is left as it is.

  --report <file>         Writes what came of each change there, as CSV or
                          JSON by its name, instead of <plan>.report.csv.

Both also take --header, --timeout and --json, and apply takes --yes. Where the
server asks to wait, both do, for five minutes in all, and say so.

Exit codes of plan and apply:
  0  Every line is a change or needs none; every change is made.
  1  Some lines are not clear or not found; some changes were not made.
  2  The command line is wrong, the accounts can't be read, or it ended early.

Exit codes of verify:
  0  Nothing failed. Optional features may be missing, and the widget copes
     with what is tolerated.
  1  At least one check failed.
  2  We couldn't check all of it: the command line is wrong, the endpoint can't
     be reached, the account isn't safe to change, or it ended early. Or the
     account isn't as it was; then we say how it stands.

If you stop it with Ctrl-C, it restores the account first. A second Ctrl-C ends
it at once, and it says how the account stands.
`;
