"""What every stage may use: how a rule is described, and the rules of the stages before the records are linked."""
