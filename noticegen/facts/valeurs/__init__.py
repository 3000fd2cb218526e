"""Values other than dates: telephones, mailboxes, addresses, amounts."""
