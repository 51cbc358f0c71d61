package marketplace.web.request;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Reads {@code Accept} without what is named to be left out (a weight of 0; RFC 9110, section 12.4.2), and without parameters:
 * JSON has none (RFC 8259, section 11). Spring would repeat them in its reply, and find only after the call has been made that it
 * cannot write another charset.
 */
public class AcceptedTypes extends HeaderContentNegotiationStrategy {

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = super.resolveMediaTypes(request).stream()
                .filter(type -> type.getQualityValue() > 0)
                .map(type -> new MediaType(type.getType(), type.getSubtype(), type.getQualityValue()))
                .toList();
        if (accepted.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException("No representation is accepted.");
        }
        return accepted;
    }
}
