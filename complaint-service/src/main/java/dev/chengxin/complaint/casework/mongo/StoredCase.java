package dev.chengxin.complaint.casework.mongo;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Channel;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Filing;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.personal.PersonalData;
import java.util.Map;
import java.util.Objects;

/// A complaint as it is stored. Its words are opened only when somebody asks for them.
record StoredCase(Stored<Complaint> stored, PersonalData personal) implements CaseFile {
    @Override
    public ComplaintId id() {
        return new ComplaintId(stored.id());
    }

    @Override
    public long version() {
        return stored.version();
    }

    @Override
    public Complaint complaint() {
        return stored.state();
    }

    @Override
    public Map<String, String> words() {
        return personal.open(subjectKey(id(), complaint()), stored.personal(), stored.id());
    }

    /// Whose key seals the words: the account's, so that all of a person's complaints are erased at once, or the
    /// complaint's own, which a report that was split from it shares. What a platform hands over belongs to another
    /// person each time, not to the platform.
    static String subjectKey(ComplaintId id, Complaint complaint) {
        Filing filing = complaint.filing();
        String own = Objects.requireNonNullElse(filing.splitFrom(), id.value());
        return filing.channel() == Channel.IMPORT ? own : Objects.requireNonNullElse(filing.owner(), own);
    }
}
