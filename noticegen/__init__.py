"""noticegen: publishes the notes aux candidats of an académie, and checks each session against last year's."""
