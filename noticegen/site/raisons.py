"""Why the system refused a file, in French."""

import errno
from collections.abc import Mapping

REASONS: Mapping[int, str] = {
    errno.EACCES: "droits insuffisants, ou un fichier est ouvert dans un autre programme",
    errno.EPERM: "droits insuffisants",
    errno.EROFS: "le support est en lecture seule",
    errno.EEXIST: "un fichier occupe la place d’un dossier",
    errno.EISDIR: "un dossier occupe la place d’un fichier",
    errno.ENOTEMPTY: "un dossier n’est pas vide",
    errno.EBUSY: "un autre programme s’en sert",
    errno.ETXTBSY: "un autre programme s’en sert",
    errno.EIO: "le support répond mal",
    errno.ENOTDIR: "un fichier occupe la place d’un dossier",
    errno.ENOENT: "le dossier n’existe pas et ne peut pas être créé, ou le lien ne mène nulle part",
    errno.ELOOP: "le lien tourne en rond",
    errno.ENOSPC: "le disque est plein",
    errno.EFBIG: "un fichier dépasse la taille permise",
    errno.ENAMETOOLONG: "un nom de fichier est trop long",
}


def reason(error: OSError) -> str:
    """The reason, in the system's own words where we have none."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)
