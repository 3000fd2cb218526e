"""Review: édition against édition — change, rules, constats, confirmations, reports."""
