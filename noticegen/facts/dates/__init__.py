"""French dates: every notation found in real notices is read here, and nowhere else."""

from noticegen.facts.dates.heures import read_heure
from noticegen.facts.dates.illisible import DateIllisible
from noticegen.facts.dates.moments import read_moment
from noticegen.facts.dates.periodes import read_jours, read_periode
from noticegen.facts.dates.relatives import read_relative

__all__ = ["DateIllisible", "read_heure", "read_jours", "read_moment", "read_periode", "read_relative"]
