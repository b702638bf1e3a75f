"""The command `review`: facts compared with their sources, one by one or by their ids."""
