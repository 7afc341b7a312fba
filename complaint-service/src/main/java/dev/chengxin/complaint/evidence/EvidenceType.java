package dev.chengxin.complaint.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a file can be, decided by how it begins, never by its name or by what its sender says. The list is closed:
/// what is none of these, such as HTML or SVG, is refused. A library that knows a thousand formats would have to be
/// told which nine hundred to refuse.
public enum EvidenceType {
    JPEG("image/jpeg", "jpg", true) {
        @Override
        boolean begins(String head) {
            return head.startsWith("\u00ff\u00d8\u00ff");
        }
    },
    PNG("image/png", "png", true) {
        @Override
        boolean begins(String head) {
            return head.startsWith("\u0089PNG\r\n\u001a\n");
        }
    },
    WEBP("image/webp", "webp", true) {
        @Override
        boolean begins(String head) {
            return head.startsWith("RIFF") && head.startsWith("WEBP", 8);
        }
    },
    HEIC("image/heic", "heic", false) {
        @Override
        boolean begins(String head) {
            return isMedia(head)
                    && (hasBrand(head, 8, HEIC_BRANDS)
                            || (hasBrand(head, 8, Set.of("mif1", "msf1")) && compatible(head, HEIC_BRANDS)));
        }
    },
    MP4("video/mp4", "mp4", false) {
        @Override
        boolean begins(String head) {
            return isMedia(head) && hasBrand(head, 8, MP4_BRANDS);
        }
    },
    MOV("video/quicktime", "mov", false) {
        @Override
        boolean begins(String head) {
            return isMedia(head) && hasBrand(head, 8, Set.of("qt  "));
        }
    },
    PDF("application/pdf", "pdf", false) {
        @Override
        boolean begins(String head) {
            return head.startsWith("%PDF-");
        }
    };

    /// How much of a file's beginning tells its type.
    static final int HEAD = 64;

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash");
    private static final int BRAND = 4;
    private static final int COMPATIBLE = 16;

    private final String mediaType;
    private final String extension;
    private final boolean cleanable;

    EvidenceType(String mediaType, String extension, boolean cleanable) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.cleanable = cleanable;
    }

    /// What a file is.
    ///
    /// @param start its first bytes, at least 64 where it has as many
    public static Optional<EvidenceType> of(byte[] start) {
        String head = new String(start, 0, Math.min(HEAD, start.length), ISO_8859_1);
        return Stream.of(values()).filter(type -> type.begins(head)).findFirst();
    }

    /// The type of this name.
    public static Optional<EvidenceType> named(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /// The usual end of a file's name, without the point.
    public String extension() {
        return extension;
    }

    /// Whether [Cleaning] knows how to take the location out.
    public boolean cleanable() {
        return cleanable;
    }

    /// @param head one character per byte
    abstract boolean begins(String head);

    private static boolean isMedia(String head) {
        return head.startsWith("ftyp", 4);
    }

    private static boolean hasBrand(String head, int at, Set<String> brands) {
        return head.length() >= at + BRAND && brands.contains(head.substring(at, at + BRAND));
    }

    /// The list of compatible brands ends where the box does.
    private static boolean compatible(String head, Set<String> brands) {
        int end = Math.min(head.length(), head.charAt(2) * 256 + head.charAt(3));
        for (int at = COMPATIBLE; at + BRAND <= end; at += BRAND) {
            if (hasBrand(head, at, brands)) {
                return true;
            }
        }
        return false;
    }
}
