/** The text of `--help`. */
export const help = `ctm-accounts-billing verify <endpoint> [options]

Checks a running backend of the widget, and reports what to change.
<endpoint> is the URL of the collection, such as https://host/api/v1/accounts.
Without --account it only reads.

  --header "Name: value"  sent with every request, to the endpoint's origin
                          only; may be repeated. Never printed.
  --account <id>          also tries changes on this account, and restores it.
                          Prints a plan and asks for confirmation first.
  --yes                   confirms the plan; required without a terminal
  --timeout <seconds>     for one request; default: 15
  --json                  prints a JSON document instead of the table
  --help, --version

Exit codes:
  0  no check failed; optional features may be missing, and the widget copes
     with what is tolerated
  1  a check failed
  2  invalid usage, no connection to the endpoint, an account that changes
     cannot be tried on, or an interruption
`;
