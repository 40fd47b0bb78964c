/** The text of `--help`. */
export const help = `ctm-accounts-billing serve [options]

Runs the backend kit and a page with the accounts: serve --help says how.

ctm-accounts-billing verify <endpoint> [options]

Checks whether your server answers as the widget needs, and says what to
change. <endpoint> is the URL of the collection, such as
https://host/api/v1/accounts. Without --account, it only reads.

  --header "Name: value"  Sends this header with every request, to the
                          endpoint's origin only, and never prints it.
                          You can repeat it.
  --account <id>          Also tries changes on this account, then restores
                          it. Shows you the plan and asks first.
  --yes                   Confirms the plan for you. Without a terminal to ask
                          in, you need it.
  --timeout <seconds>     Waits this long for each answer instead of 15.
  --json                  Prints one JSON document instead of the table.
  --help, --version       Prints this, or the version.

Exit codes:
  0  Nothing failed. Optional features may be missing, and the widget copes
     with what is tolerated.
  1  At least one check failed.
  2  We couldn't check all of it: the command line is wrong, the endpoint can't
     be reached, the account isn't safe to change, or it ended early. Or the
     account isn't as it was; then we say how it stands.

If you stop it with Ctrl-C, it restores the account first. A second Ctrl-C ends
it at once, and it says how the account stands.
`;
