/** What `--help` says. */
export const help = `ctm-accounts-billing verify <endpoint> [options]

Tells what a running backend of the widget gets right, and what to change.
<endpoint> is the URL of the collection, such as https://host/api/v1/accounts.
Without --account it only reads.

  --header "Name: value"  sent with every request, to the endpoint's origin
                          alone; may be repeated. Never printed.
  --account <id>          also tries changes on this account, and puts it back.
                          It says what it will do, and asks first.
  --yes                   does not ask. Without a terminal it has to be given.
  --timeout <seconds>     for one request; 15 where it is left out
  --json                  prints one JSON document in place of the table
  --help, --version

Exit codes:
  0  all is right; what is optional may be missing
  1  something is wrong
  2  wrong usage, nobody answers at the endpoint, changes cannot be tried on
     the account, or they were interrupted
`;
