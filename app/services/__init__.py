"""One public function is one thing a person can ask for; it takes a Tx and never commits."""
