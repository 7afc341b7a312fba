package dev.chengxin.complaint.casework.mongo;

import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.personal.PersonalData;
import java.util.Map;

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
        return personal.open(complaint().subjectKey(id()), stored.personal(), stored.id());
    }
}
